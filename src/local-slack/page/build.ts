// Bundles the page in memory, so that the server and the package's bundle can carry it as it is.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

export type PageFile = { readonly type: string; readonly body: Uint8Array };

const here = dirname(fileURLToPath(import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
};

/** The page's files by their address: "/index.html", "/page.js" and "/page.css". */
export async function buildPage(): Promise<Map<string, PageFile>> {
	const built = await build({
		entryPoints: [
			{ in: join(here, "main.tsx"), out: "page" },
			{ in: join(here, "style/index.css"), out: "page" },
		],
		outdir: "/",
		bundle: true,
		minify: true,
		write: false,
		format: "esm",
		target: ["es2022", "chrome110", "firefox115", "safari16"],
		jsx: "automatic",
		jsxImportSource: "preact",
		logLevel: "silent",
	});
	const html = await readFile(join(here, "index.html"));
	const files = new Map<string, PageFile>([
		["/index.html", { type: "text/html; charset=utf-8", body: html }],
	]);
	for (const { path, contents } of built.outputFiles) {
		const ending = path.slice(path.lastIndexOf("."));
		files.set(`/page${ending}`, { type: TYPES[ending] ?? "text/plain", body: contents });
	}
	return files;
}

export async function writePage(folder: string): Promise<readonly string[]> {
	await mkdir(folder, { recursive: true });
	const files = await buildPage();
	const names = [...files].map(async ([path, { body }]) => {
		const name = join(folder, path.slice(1));
		await writeFile(name, body);
		return name;
	});
	return Promise.all(names);
}

const [, script = "", folder] = process.argv;
if (folder && import.meta.url === pathToFileURL(script).href)
	console.log((await writePage(folder)).join("\n"));
