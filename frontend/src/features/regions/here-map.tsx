import { classNames } from "~/design/class-names";
import { vars } from "~/design/style-vars";
import { useFormat } from "~/i18n/use-format";
import { TileName } from "./tile-name";
import { tiles } from "./tiles";

/** Where a regional petition is at home. Only its residents sign, so the map compares nothing; the words beside say it. */
export function HereMap({ code, count }: { code: string; count: number }) {
  const format = useFormat();
  return (
    <div className="tilemap" aria-hidden="true">
      {tiles.map((tile) => {
        const here = tile.code === code;
        return (
          <span
            key={tile.code}
            className={classNames("tile", here && "tile-here")}
            style={vars({ "--c": tile.column, "--r": tile.row })}
          >
            <TileName code={tile.code} />
            {here && <span className="tile-number">{format.number(count)}</span>}
          </span>
        );
      })}
    </div>
  );
}
