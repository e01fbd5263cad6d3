import "~/design/styles/index.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { startTransition, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { createQueryClient } from "~/api/queries";
import { loadNames } from "~/api/reference";
import { addWorkplaces, routes } from "./routes";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

const router = createBrowserRouter(routes, { patchRoutesOnNavigation: addWorkplaces });
const queries = createQueryClient();

function show(place: HTMLElement): void {
  const drawn = createRoot(place);
  // Then React draws it in slices of a few milliseconds; at one go a cheap phone would not answer for a quarter of a second.
  startTransition(() =>
    drawn.render(
      <StrictMode>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  );
}

const isReady = new Promise<void>((resolve) => {
  const tell = () => router.state.initialized && resolve();
  router.subscribe(tell);
  tell();
});

/** Names are waited for where the server had the browser load them beforehand, though not if the line breaks. */
const patienceMillis = 1_000;
const names =
  document.querySelector("link[rel=preload][as=fetch]") &&
  Promise.race([loadNames(queries), new Promise((resolve) => setTimeout(resolve, patienceMillis))]);

// What the server has written there stays until the page can take its place.
void Promise.all([isReady, names]).then(() => show(root));

// Once the page stands; under `npm run dev` nothing is kept, as there files change under the same names.
if (import.meta.env.PROD)
  window.addEventListener("load", () => {
    void import("./keep-offline").then(
      ({ keepOffline }) => keepOffline(),
      () => undefined,
    );
  });
