/** Builds the program: the bot with its database clients in one bundle, and the local Slack's page beside it. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { writePage } from "../local-slack/page/build.ts";

const outdir = "dist";

/** What a production install has; everything else is carried inside the bundle. */
const installed = (): readonly string[] => {
	const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
		dependencies: Record<string, string>;
	};
	return Object.keys(dependencies);
};

/** Prisma's query compiler as a file: as text in the program it is held twice over, and read at every start. */
const compilerAsFile: Plugin = {
	name: "query compiler as a file",
	setup: ({ onLoad }) =>
		onLoad({ filter: /query_compiler_\w+\.\w+\.wasm-base64\.mjs$/ }, async ({ path }) => {
			const { wasm } = (await import(pathToFileURL(path).href)) as { readonly wasm: string };
			const file = basename(path).replace("-base64.mjs", "");
			writeFileSync(join(outdir, file), Buffer.from(wasm, "base64"));
			return {
				contents: `import { readFileSync } from "node:fs";
export const wasm = readFileSync(new URL("./${file}", import.meta.url));`,
			};
		}),
};

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir);
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
	plugins: [compilerAsFile],
	banner: {
		js: 'import { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);',
	},
	minifyWhitespace: true,
	minifySyntax: true,
	logLevel: "warning",
});
const engine = dirname(
	createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
);
copyFileSync(join(engine, "schema_engine_bg.wasm"), join(outdir, "schema_engine_bg.wasm"));
await writePage(`${outdir}/page`);
