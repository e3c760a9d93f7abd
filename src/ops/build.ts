/** Builds the program: the bot with its database clients in one bundle, and the local Slack's page beside it. */
import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
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
const engine = dirname(
	createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
);
copyFileSync(join(engine, "schema_engine_bg.wasm"), join(outdir, "schema_engine_bg.wasm"));
await writePage(`${outdir}/page`);
