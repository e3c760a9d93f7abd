/** Files that the program carries: beside the bundle when built, in the checkout when run from source. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Manifest } from "../local-slack/index.ts";
import type { PageFiles } from "../wiring/simulation.ts";

const here = dirname(fileURLToPath(import.meta.url));

/** The nearest folder above that holds the manifest: the checkout, or the package. */
const home = (): string => {
	let folder = here;
	while (!existsSync(join(folder, "manifest.yml"))) {
		const above = dirname(folder);
		if (above === folder)
			throw new Error("manifest.yml is missing: run from the package's own folder");
		folder = above;
	}
	return folder;
};

export const readManifest = (): Manifest =>
	parse(readFileSync(join(home(), "manifest.yml"), "utf8"));

export const demoProgramme = (): string =>
	readFileSync(join(home(), "prisma/demo/programme.json"), "utf8");

export const readVersion = (): string =>
	(JSON.parse(readFileSync(join(home(), "package.json"), "utf8")) as { version: string }).version;

/** The page as built beside the bundle; built now when run from source. */
export const pageFiles = async (): Promise<PageFiles> => {
	const built = join(here, "page");
	if (existsSync(join(built, "index.html"))) return readBuilt(built);
	const { buildPage } = await import("../local-slack/page/build.ts");
	return buildPage();
};

const types: Readonly<Record<string, string>> = {
	"index.html": "text/html; charset=utf-8",
	"page.js": "text/javascript; charset=utf-8",
	"page.css": "text/css; charset=utf-8",
};

const readBuilt = (folder: string): PageFiles =>
	new Map(
		Object.entries(types).map(([name, type]) => [
			`/${name}`,
			{ type, body: readFileSync(join(folder, name)) },
		]),
	);
