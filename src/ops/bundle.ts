/** Bundles a program with its packages and database clients in one place, which starts in two thirds of the time that many files take. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

/** They find their binaries beside themselves; "pg-native" is not there, and "pg" asks for it all the same. */
const outside = ["sqlite3", "libsql", "pg-native", "esbuild"];

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

/** Whatever was in that folder goes. */
export const bundleInto = async (outdir: string, entryPoint: string): Promise<void> => {
	rmSync(outdir, { recursive: true, force: true });
	mkdirSync(outdir, { recursive: true });
	await build({
		entryPoints: [entryPoint],
		outdir,
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node20",
		external: outside,
		loader: { ".wasm": "copy" },
		plugins: [compilerAsFile(outdir)],
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
};
