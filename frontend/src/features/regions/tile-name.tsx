import { T } from "~/i18n/t";

/** A region as a tile has room for it: a few letters on a phone. The whole name is said beside it. */
export function TileName({ code }: { code: string }) {
  return (
    <>
      <b className="tile-s" aria-hidden="true">
        <T id={`regions.short.${code}`} />
      </b>
      <b className="tile-l" aria-hidden="true">
        <T id={`regions.tile.${code}`} />
      </b>
    </>
  );
}
