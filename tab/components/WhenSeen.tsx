import { makeStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";

/** Far enough ahead that what is scrolled to stands there. */
const ahead = "400px";

const useStyles = makeStyles({ place: { minHeight: "20rem" } });

/**
 * What weighs much and stands far down: it is fetched when it comes near, and stays. Until then nothing is on its way, and so nothing says that
 * it is: whoever listens would wait for it.
 */
export function WhenSeen({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true), {
      rootMargin: ahead,
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return seen ? children : <div ref={place} className={styles.place} />;
}
