import { readdirSync } from "node:fs";
import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const features = readdirSync(new URL("./src/features", import.meta.url));

// Imports go one way: event-log, design, api, i18n <- features/<name> <- app. Folders are flat, so that a path either starts
// with ./ or names its layer (~/design/button); the rule reads the names of the folders.
function mayNotImport(folder, pattern, message) {
  return {
    files: [`src/${folder}/**`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "^\\.\\./", message: "Name the layer: ~/design/..., ~/api/..., ~/i18n/..." },
            { regex: pattern, message },
          ],
        },
      ],
    },
  };
}

const noText = "Visible text lives in messages.<kk|ru|en>.json.";

export default tseslint.config(
  { ignores: ["dist", "target", "node", "coverage", "e2e-results", "e2e-pictures", "src/api/schema.d.ts"] },
  js.configs.recommended,
  { files: ["*.js", "scripts/**"], languageOptions: { globals: globals.node } },
  { files: ["public/**"], languageOptions: { globals: globals.browser } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [
      tseslint.configs.strictTypeChecked,
      jsxA11y.flatConfigs.strict,
      reactHooks.configs.flat["recommended-latest"],
    ],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // Generic helpers carry a type from the schema to the caller.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
    },
  },
  {
    files: ["src/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Name what you export." },
        { selector: "JSXText[value=/\\p{L}/u]", message: noText },
        {
          selector: ":matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=/\\p{L}/u]",
          message: noText,
        },
        {
          selector:
            "JSXAttribute[name.name=/^(aria-label|aria-description|alt|title|placeholder|label|hint|caption)$/] > Literal[value=/\\p{L}/u]",
          message: noText,
        },
      ],
    },
  },
  { files: ["src/**/*.test.{ts,tsx}"], rules: { "no-restricted-syntax": "off" } },
  mayNotImport("i18n", "^~/(design|api|features|app)(/|$)", "i18n stands on nothing else of ours."),
  mayNotImport(
    "event-log",
    "^~/(i18n|design|api|features|app)(/|$)",
    "Checking the log stands on nothing else of ours.",
  ),
  mayNotImport("api", "^~/(design|features|app)(/|$)", "api may use i18n only."),
  mayNotImport("design", "^~/(api|features|app)(/|$)", "design may use i18n only."),
  ...features.map((name) =>
    mayNotImport(
      `features/${name}`,
      `^~/(app|features/(?!${name}/))`,
      "A feature knows neither another feature nor the app; a route joins them.",
    ),
  ),
);
