/** Bundles a program with its packages and database clients in one place, which starts in two thirds of the time that many files take. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

/** They find their binaries beside themselves; "pg-native" is not there, and "pg" asks for it all the same. */
const outside = ["sqlite3", "libsql", "pg-native", "esbuild"];

const how = {
	bundle: true,
	platform: "node",
	target: "node20",
	minifyWhitespace: true,
	minifySyntax: true,
	logLevel: "warning",
} as const;

/** Prisma's query compiler as a file: as text in the program it is held twice over, and read at every start. */
const compilerAsFile = (outdir: string): Plugin => ({
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
});

/** Tables of packages as files that are read when they are asked for: as program text they are read at every start. */
const tablesAsFiles = (outdir: string): Plugin => ({
	name: "tables as files",
	setup: ({ onLoad }) =>
		onLoad({ filter: /node_modules\/iconv-lite\/.*\.json$/ }, ({ path }) => {
			const file = basename(path);
			copyFileSync(path, join(outdir, file));
			return {
				contents: `module.exports = JSON.parse(require("node:fs").readFileSync(new URL("./${file}", import.meta.url), "utf8"));`,
			};
		}),
});

const installed = createRequire(import.meta.url);

/** Slack's Socket Mode client alone uses it; over HTTP it is never read. */
const undiciWhenUsed = (outdir: string): Plugin => ({
	name: "undici when it is used",
	setup: ({ onLoad, onResolve, onStart }) => {
		const entry = installed.resolve("undici");
		onStart(async () => {
			const outfile = join(outdir, "undici.cjs");
			await build({ ...how, entryPoints: [entry], outfile, format: "cjs" });
		});
		onResolve({ filter: /^\.\/undici\.cjs$/ }, ({ path }) => ({ path, external: true }));
		onLoad({ filter: /node_modules\/undici\/index\.js$/ }, () => ({
			contents: `for (const name of ${JSON.stringify(Object.keys(installed(entry)))})
	Object.defineProperty(exports, name, { enumerable: true, get: () => require("./undici.cjs")[name] });`,
		}));
	},
});

/** Whatever was in that folder goes. */
export const bundleInto = async (outdir: string, entryPoint: string): Promise<void> => {
	rmSync(outdir, { recursive: true, force: true });
	mkdirSync(outdir, { recursive: true });
	await build({
		...how,
		entryPoints: [entryPoint],
		outdir,
		splitting: true,
		format: "esm",
		external: outside,
		loader: { ".wasm": "copy" },
		plugins: [compilerAsFile(outdir), tablesAsFiles(outdir), undiciWhenUsed(outdir)],
		banner: {
			js: 'import { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);',
		},
	});
	const engine = dirname(installed.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
	copyFileSync(join(engine, "schema_engine_bg.wasm"), join(outdir, "schema_engine_bg.wasm"));
};
