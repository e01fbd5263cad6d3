import { useProviders } from "~/api/session";
import { T } from "~/i18n/t";
import { isDemo } from "./demo";

/** Nobody may take a demonstration for the real thing. */
export function DemoBand() {
  const { data: providers } = useProviders();
  if (!isDemo() && !providers?.some((provider) => provider.kind === "DEMO")) return null;
  return (
    <aside className="demo-band">
      <div className="wrap">
        <p>
          <T id="app.demo" values={{ b: (words) => <b>{words}</b> }} />
        </p>
      </div>
    </aside>
  );
}
