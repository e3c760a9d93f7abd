/** Bundles a program of the benchmark as is usual: its own modules in one file, its packages as they are installed. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { build } from "esbuild";

const outdir = "node_modules/.cache/convenor-bench/bundled";

const installed = (): readonly string[] => {
	const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
	return Object.keys(dependencies);
};

/** The bundle's path, of a program named by its path in this folder. */
export const bundle = async (name: `peers/${string}`): Promise<string> => {
	await build({
		entryPoints: [`test/bench/${name}.ts`],
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
		outExtension: { ".js": ".mjs" },
		logLevel: "warning",
	});
	return `${outdir}/${basename(name)}.mjs`;
};
