/**
 * Bundles a program of ours into a few files. The packages that a bot runs on stay as they are installed; Prisma's client
 * comes along, because installing it would bring the whole of its command line.
 */

import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "esbuild";

const installed = createRequire(import.meta.url);

const packagesOfTheBot = (): readonly string[] => {
	const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
	return Object.keys(dependencies);
};

/** The local Slack's page is built beside the program; where it is not, the builder has to be there. */
const builders = ["esbuild"];

/** Whatever was in that folder goes. */
export const bundleInto = async (outdir: string, entryPoint: string): Promise<void> => {
	rmSync(outdir, { recursive: true, force: true });
	await build({
		entryPoints: [entryPoint],
		outdir,
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node20",
		external: [...packagesOfTheBot(), ...builders],
		banner: {
			js: 'import { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);',
		},
		logLevel: "warning",
	});
	const engine = dirname(installed.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
	copyFileSync(join(engine, "schema_engine_bg.wasm"), join(outdir, "schema_engine_bg.wasm"));
};
