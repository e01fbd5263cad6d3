import { Bone, Skeleton } from "~/design/skeleton";
import { vars } from "~/design/style-vars";
import { T } from "~/i18n/t";
import { tiles } from "./tiles";

/** The map to come, in its place and size. */
export function RegionsSkeleton() {
  return (
    <Skeleton label={<T id="regions.loading" />}>
      <div className="stack stack-near">
        <div className="tilemap">
          {tiles.map(({ code, column, row }) => (
            <span key={code} className="tile" style={vars({ "--c": column, "--r": row })} />
          ))}
        </div>
        <p className="tile-said">
          <Bone width="80%" />
        </p>
      </div>
    </Skeleton>
  );
}
