import "./rating.css";
import { share, vars } from "~/design/style-vars";
import { T } from "~/i18n/t";
import type { DemandRatings } from "./ratings";

export interface Counts {
  yes: number;
  partly: number;
  no: number;
}

/** How a demand is rated: a bar to see, and the numbers to read. */
export function Bar({ yes, partly, no }: Counts) {
  const all = yes + partly + no;
  return (
    <div className="stack stack-tight">
      <div className="rating-bar" aria-hidden="true">
        <i className="rating-yes" style={vars({ "--share": share(yes, all) })} />
        <i className="rating-partly" style={vars({ "--share": share(partly, all) })} />
        <i className="rating-no" style={vars({ "--share": share(no, all) })} />
      </div>
      <p className="small">
        <T id="rating.counts" values={{ yes, partly, no }} />
      </p>
    </div>
  );
}

/** The same as everybody may see it: not before there are enough. */
export function Result({ rated: { yes, partly, no, fewerThan } }: { rated: DemandRatings }) {
  return fewerThan == null ? (
    <Bar yes={yes ?? 0} partly={partly ?? 0} no={no ?? 0} />
  ) : (
    <p className="small muted">
      <T id="rating.few" values={{ count: fewerThan }} />
    </p>
  );
}
