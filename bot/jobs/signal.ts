/** Something to wait for that may have happened already. */
export type Signal = {
  set(): void;
  clear(): void;
  isSet(): boolean;
  /** Resolves when it is set, or after so many milliseconds. The timer keeps no process alive. */
  wait(milliseconds: number): Promise<void>;
};

export function signal(): Signal {
  let raised = false;
  let resume: (() => void) | undefined;
  return {
    set() {
      raised = true;
      resume?.();
    },
    clear() {
      raised = false;
    },
    isSet: () => raised,
    wait(milliseconds) {
      if (raised) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(() => resume?.(), milliseconds);
        timer.unref();
        resume = () => {
          clearTimeout(timer);
          resume = undefined;
          resolve();
        };
      });
    },
  };
}
