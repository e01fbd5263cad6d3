import { lookAt } from "./look";
import { screens } from "./screens";

lookAt(screens.slice(screens.length / 2));
