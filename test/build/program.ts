/**
 * How a test bundles a program: modules that find their packages where they always are. A bundle starts in a third of the
 * time of the sources, which are compiled at each start.
 */
import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { writePage } from "../../src/local-slack/page/build.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

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

const bundleProgram = async (): Promise<string> => {
	const cache = process.env.CONVENOR_TEST_PROGRAMS ?? join(root, "node_modules", ".cache");
	const folder = mkdtempSync(join(cache, "program-"));
	await build({
		entryPoints: [join(root, "src/cli/convenor.ts")],
		outdir: folder,
		outExtension: { ".js": ".mjs" },
		...asProgram,
		splitting: true,
	});
	await writePage(join(folder, "page"));
	return join(folder, "convenor.mjs");
};

let made: Promise<string> | undefined;

/** The whole program, bundled once in a process and gone when the tests end: what to give to `node`. */
export const bundledProgram = (): Promise<string> => {
	made ??= bundleProgram();
	return made;
};
