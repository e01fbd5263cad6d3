import { lookAt } from "./look";
import { screens } from "./screens";

// The other half is in a file of its own: files are what runs side by side.
lookAt(screens.slice(0, screens.length / 2));
