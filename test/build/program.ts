/** How a test bundles a program: one module that finds its packages where they always are. */
import { readFileSync } from "node:fs";
import type { BuildOptions } from "esbuild";

const { dependencies } = JSON.parse(
	readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
) as { dependencies: Record<string, string> };

export const asProgram = {
	bundle: true,
	format: "esm",
	platform: "node",
	target: "node20",
	external: [...Object.keys(dependencies), "esbuild"],
	loader: { ".wasm": "copy" },
	banner: {
		js: 'import { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);',
	},
	logLevel: "error",
} satisfies BuildOptions;
