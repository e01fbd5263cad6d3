import "~/design/styles/index.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { createQueryClient } from "~/api/queries";
import { addWorkplaces, routes } from "./routes";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

const router = createBrowserRouter(routes, { patchRoutesOnNavigation: addWorkplaces });

function show(place: HTMLElement): void {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

// What the server has written there stays until the page can take its place.
if (router.state.initialized) show(root);
else {
  const stop = router.subscribe(({ initialized }) => {
    if (!initialized) return;
    stop();
    show(root);
  });
}

// Once the page stands; under `npm run dev` nothing is kept, as there files change under the same names.
if (import.meta.env.PROD)
  window.addEventListener("load", () => {
    void import("./keep-offline").then(
      ({ keepOffline }) => keepOffline(),
      () => undefined,
    );
  });
