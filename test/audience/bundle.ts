/** The trial and all of the program that it tries as one file: quicker than many, and one check of it may be taken out. */
import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import type * as Trials from "./trial.ts";

/** One check of one file, and what stands there without it. */
export type Breach = { readonly file: string; readonly check: string; readonly instead: string };

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A check that is no longer written so is a fault of whoever lists it. */
const breaking = ({ file, check, instead }: Breach): Plugin => ({
	name: "breach",
	setup: (own) =>
		own.onLoad({ filter: /\.ts$/ }, ({ path }) => {
			if (path !== `${root}${file}`) return undefined;
			const source = readFileSync(path, "utf8");
			if (!source.includes(check)) throw new Error(`${file} does not say "${check}" any more`);
			return { contents: source.replaceAll(check, instead), loader: "ts" };
		}),
});

export const bundledTrial = async (breach?: Breach): Promise<typeof Trials> => {
	const { outputFiles } = await build({
		entryPoints: [`${root}test/audience/trial.ts`],
		plugins: breach ? [breaking(breach)] : [],
		bundle: true,
		format: "esm",
		platform: "node",
		target: "node20",
		packages: "external",
		write: false,
		logLevel: "silent",
	});
	const place = `${root}node_modules/.cache/convenor-audience`;
	mkdirSync(place, { recursive: true });
	const path = `${place}/${randomUUID()}.mjs`;
	writeFileSync(path, outputFiles[0]?.text ?? "");
	try {
		return (await import(pathToFileURL(path).href)) as typeof Trials;
	} finally {
		rmSync(path);
	}
};
