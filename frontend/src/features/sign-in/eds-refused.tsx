import type { ReactNode } from "react";
import { Problem } from "~/api/problem";
import { Notice } from "~/design/notice";
import { T } from "~/i18n/t";
import { NotSigned } from "./use-eds-sign-in";

/** Where NUC RK gives it away. */
const site = "ncl.pki.gov.kz";

/** Why signing in with an EDS went no further, and what helps. `children` follow the words. */
export function EdsRefused({ error, children }: { error: Error; children?: ReactNode }) {
  return (
    <Notice icon={isOffline(error) ? "offline" : "warning"} role="alert">
      <Words error={error} />
      {children}
    </Notice>
  );
}

function Words({ error }: { error: Error }) {
  if (error instanceof NotSigned) {
    if (error.why === "notRunning")
      return (
        <>
          <p>
            <b>
              <T id="sign-in.eds.notRunning" />
            </b>
          </p>
          <p>
            <T id="sign-in.eds.notRunning.what" />
          </p>
          <p>
            <T
              id="sign-in.eds.notRunning.start"
              values={{
                site: (
                  <a key="site" href={`https://${site}`}>
                    {site}
                  </a>
                ),
              }}
            />
          </p>
        </>
      );
    return (
      <p>
        <T id={`sign-in.eds.${error.why}`} />
      </p>
    );
  }
  const code = error instanceof Problem ? error.code : "UNKNOWN";
  // The server says it in the language of the page; its words stand beside the code there.
  if (error instanceof Problem && error.title !== "" && /^(?:EDS|CHALLENGE)_/.test(code))
    return (
      <>
        <p>
          <b>{error.title}</b>
        </p>
        <p>{error.detail}</p>
      </>
    );
  return (
    <p>
      <T
        id={isOffline(error) ? "sign-in.refused.offline" : "sign-in.refused"}
        values={{ code: <code key="code">{code}</code> }}
      />
    </p>
  );
}

function isOffline(error: Error): boolean {
  return error instanceof Problem && error.code === "OFFLINE";
}
