import { Button } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons/svg/plug-disconnected";
import { Component, type ReactNode } from "react";
import { EmptyNotice } from "../components/EmptyNotice.tsx";
import { useTexts } from "../texts/useTexts.ts";

/**
 * Around what is fetched when it is needed. Where a part of the tab cannot be had, because the net is gone or the server has a newer
 * tab, the frame stays and says so; what is fetched anew is the tab as the server has it now.
 */
export class Guard extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <NotFetched /> : this.props.children;
  }
}

function NotFetched() {
  const { t } = useTexts();
  return (
    <div role="alert">
      <EmptyNotice icon={<PlugDisconnectedRegular />} title={t.failure.unreachable} how={t.failure.reloadHow}>
        <Button onClick={() => window.location.reload()}>{t.failure.retry}</Button>
      </EmptyNotice>
    </div>
  );
}
