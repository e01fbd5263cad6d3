import { Disclosure } from "~/design/disclosure";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import type { Call } from "./description";

/** Who may make a call; nothing where everybody may and a session makes no difference. */
export function Callers({ call: { callers, sessionHelps } }: { call: Call }) {
  const t = useT();
  if (callers.length > 0)
    return (
      <span className="note small api-callers" translate="yes">
        <T
          id="api-docs.callers"
          values={{ callers: callers.map((each) => t(`api-docs.caller.${each}`)).join(", ") }}
        />
      </span>
    );
  if (!sessionHelps) return null;
  return (
    <span className="note small api-callers" translate="yes">
      <T id="api-docs.callers.all" />
    </span>
  );
}

const ways = ["person", "program", "agency"] as const;

/** How whoever calls says who they are, for those who need to. */
export function WaysToSignIn() {
  return (
    <Disclosure id="access" summary={<T id="api-docs.access" />}>
      <ul className="stack stack-tight">
        {ways.map((each) => (
          <li key={each}>
            <T
              id={`api-docs.access.${each}`}
              values={{
                b: (text) => <b>{text}</b>,
                code: (text) => (
                  <code className="api-header" translate="no">
                    {text}
                  </code>
                ),
                token: (text) => (
                  <a href="#post-api-v1-auth-token" translate="no">
                    <code>{text}</code>
                  </a>
                ),
              }}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
