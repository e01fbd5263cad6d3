import { Problem } from "~/api/problem";
import { Notice } from "~/design/notice";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { NotSigned } from "./use-eds-sign-in";

/** Where NUC RK gives it away. */
const site = "ncl.pki.gov.kz";

/** Why signing in with an EDS went no further, and what helps. */
export function EdsRefused({ error }: { error: Error }) {
  if (error instanceof NotSigned)
    return (
      <Notice icon="warning" role="alert">
        <WhyNotSigned why={error.why} />
      </Notice>
    );
  const code = error instanceof Problem ? error.code : "UNKNOWN";
  // The server says it in the language of the page; its words stand beside the code there.
  if (error instanceof Problem && error.title !== "" && /^(?:EDS|CHALLENGE)_/.test(code))
    return (
      <Notice icon="warning" role="alert">
        <p>
          <b>{error.title}</b>
        </p>
        <p>{error.detail}</p>
      </Notice>
    );
  return <Refusal code={code} words={{ OFFLINE: "sign-in.refused.offline" }} />;
}

function WhyNotSigned({ why }: { why: NotSigned["why"] }) {
  if (why !== "notRunning")
    return (
      <p>
        <T id={`sign-in.eds.${why}`} />
      </p>
    );
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
}
