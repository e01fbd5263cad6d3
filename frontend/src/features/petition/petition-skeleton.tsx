import { Bone, Skeleton } from "~/design/skeleton";
import { T } from "~/i18n/t";

/** The shape of a petition to come. */
export function PetitionSkeleton() {
  return (
    <div className="wrap">
      <Skeleton label={<T id="petition.loading" />}>
        <div className="petition">
          <div className="page-head stack">
            <Bone width="11rem" height=".9em" />
            <Bone width="92%" height="2.4em" />
            <Bone width="70%" height="2.4em" />
            <Bone height="1.1em" />
            <Bone width="85%" height="1.1em" />
          </div>
          <div className="side">
            <div className="panel panel-framed">
              <Bone width="9rem" height="3.4em" />
              <Bone height=".75rem" />
              <Bone width="75%" height="1em" />
              <Bone height="3.5rem" />
            </div>
          </div>
          <div className="article">
            <div className="stack">
              <Bone width="8rem" height="1.6em" />
              <Bone height="1.1em" />
              <Bone width="90%" height="1.1em" />
              <Bone width="94%" height="1.1em" />
            </div>
          </div>
        </div>
      </Skeleton>
    </div>
  );
}
