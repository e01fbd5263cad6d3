import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// Without global hooks Testing Library does not clean up by itself.
afterEach(cleanup);
