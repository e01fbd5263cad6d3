import { Outlet, ScrollRestoration, useNavigation } from "react-router";
import { SkipLink } from "~/design/skip-link";
import { DemoBand } from "./demo-band";
import { LatePart } from "./late-part";
import { DeviceCheckNotice } from "./device-check-notice";
import { NamesNotice } from "./names-notice";
import { OfflineNotice } from "./offline-notice";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { useHeadingFocus } from "./use-heading-focus";

const loadPause = async () => (await import("~/features/pause/pause-banner")).PauseBanner;
const none = {};

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
        <div className="wrap">
          <LatePart feature="pause" load={loadPause} props={none} />
        </div>
        <NamesNotice />
        <Outlet />
      </main>
      <SiteFooter />
      <ScrollRestoration />
    </>
  );
}
