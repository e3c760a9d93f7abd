/** Builds the program: the bot with its database clients in one bundle, and the local Slack's page beside it. */
import { readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { writePage } from "../local-slack/page/build.ts";

const outdir = "dist";

/** What a production install has; everything else is carried inside the bundle. */
const installed = (): readonly string[] => {
	const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
		dependencies: Record<string, string>;
	};
	return Object.keys(dependencies);
};

rmSync(outdir, { recursive: true, force: true });
await build({
	entryPoints: ["src/convenor.ts"],
	outdir,
	bundle: true,
	splitting: true,
	format: "esm",
	platform: "node",
	target: "node20",
	external: [...installed(), "esbuild"],
	loader: { ".wasm": "copy" },
	banner: {
		js: 'import { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);',
	},
	logLevel: "warning",
});
await writePage(`${outdir}/page`);
