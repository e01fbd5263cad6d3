import { Outlet, ScrollRestoration, useNavigation } from "react-router";
import { SkipLink } from "~/design/skip-link";
import { DemoBand } from "./demo-band";
import { DeviceCheckNotice } from "./device-check-notice";
import { OfflineNotice } from "./offline-notice";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { useHeadingFocus } from "./use-heading-focus";

/** What stands around every page. */
export function AppShell() {
  useHeadingFocus();
  const underWay = useNavigation().state !== "idle";
  return (
    <>
      <SkipLink />
      {underWay && <div className="under-way" aria-hidden="true" />}
      <DemoBand />
      <SiteHeader />
      <main id="main" tabIndex={-1} aria-busy={underWay}>
        <OfflineNotice />
        <DeviceCheckNotice />
        <Outlet />
      </main>
      <SiteFooter />
      <ScrollRestoration />
    </>
  );
}
