/** Bundles a program with its packages and database clients in one place, which starts in two thirds of the time that many files take. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin, transform } from "esbuild";

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

/**
 * Prisma's query compiler as a file: as text in the program it is held twice over, and read at every start. It is read
 * when a buffer is made of it, and what was read is kept by nobody.
 */
const compilerAsFile = (outdir: string): Plugin => ({
	name: "query compiler as a file",
	setup: ({ onLoad }) =>
		onLoad({ filter: /query_compiler_\w+\.\w+\.wasm-base64\.mjs$/ }, async ({ path }) => {
			const { wasm } = (await import(pathToFileURL(path).href)) as { readonly wasm: string };
			const file = basename(path).replace("-base64.mjs", "");
			writeFileSync(join(outdir, file), Buffer.from(wasm, "base64"));
			return {
				contents: `import { readFileSync } from "node:fs";
export const wasm = { valueOf: () => readFileSync(new URL("./${file}", import.meta.url)) };`,
			};
		}),
});

/** Its loop over what may stand in a query: for each kind, a record of all its parts. */
const inputNodes =
	/(?<opening>let (?<nodes>\w+)=\[\];for\(let (?<n>\w+)=0;\k<n><\w+;\k<n>\+\+\)\{)(?<unpack>let \w+=this\.#\w+\(\),(?<edges>\w+)=\{\};for\([^}]*\}[^}]*\})\k<nodes>\.push\(\{edges:\k<edges>\}\)\}/;
const cursor = /\.getUint8\(this\.(#\w+)\+\+\)/;

/** Prisma's client unpacks a list of all that any query may say, of which a program says little: 15 MB, kept for good. */
const unpackedWhenAsked: Plugin = {
	name: "what queries may say unpacked when it is asked for",
	setup: ({ onLoad }) =>
		onLoad({ filter: /@prisma\/client\/runtime\/client\.m?js$/ }, ({ path }) => {
			const text = readFileSync(path, "utf8");
			const [, at] = cursor.exec(text) ?? [];
			const contents = text.replace(
				inputNodes,
				`$<opening>const from=this.${at},unpack=()=>{this.${at}=from;$<unpack>return $<edges>};unpack();let kept;$<nodes>.push({get edges(){return kept??=unpack()}})}`,
			);
			if (at === undefined || contents === text)
				throw new Error(`${path} is not as it was: see what has become of its input nodes.`);
			return { contents };
		}),
};

/** Zod can say what is wrong in fifty languages; what Convenor says is in one. */
const oneLanguage: Plugin = {
	name: "one language of errors",
	setup: ({ onLoad }) =>
		onLoad({ filter: /node_modules\/zod\/v4\/locales\/index\.js$/ }, () => ({
			contents: 'export { default as en } from "./en.js";',
		})),
};

const spreads = fileURLToPath(new URL("./object-merge.ts", import.meta.url));

/** The two functions that a file's spreads become calls of, as they are written at its head. */
const spreading =
	/^var __spread(?:Values = \(\w+, \w+\) => \{\n[\s\S]*?^\}|Props = \(\w+, \w+\) => __defProps\(\w+, __getOwnPropDescs\(\w+\)\));$/gm;

const withSpreadsAsCalls = async (path: string): Promise<string> => {
	const { code } = await transform(readFileSync(path, "utf8"), {
		loader: "ts",
		sourcefile: path,
		target: how.target,
		supported: { "object-rest-spread": false },
	});
	const rest = code.replace(spreading, "");
	if (/var __spread/.test(rest)) throw new Error(`How ${path} spreads is not as it was.`);
	return code === rest
		? code
		: `import { spreadInto as __spreadValues, spreadInto as __spreadProps } from ${JSON.stringify(spreads)};\n${rest}`;
};

/** Node 20 makes objects of spreads slowly; those after it do so faster than any function. No literal of ours has accessors. */
const spreadsAsCalls: Plugin = {
	name: "spreads as calls",
	setup: ({ onLoad }) => {
		if (Number(process.versions.node.split(".")[0]) >= 22) return;
		onLoad({ filter: /\.ts$/ }, async ({ path }) =>
			path === spreads || path.includes("node_modules")
				? undefined
				: { contents: await withSpreadsAsCalls(path), loader: "js" },
		);
	},
};

/** Tables of packages as files that are read when they are asked for: as program text they are read at every start. */
const tablesAsFiles = (outdir: string): Plugin => ({
	name: "tables as files",
	setup: ({ onResolve }) =>
		onResolve({ filter: /\.json$/ }, ({ path, resolveDir }) => {
			const from = join(resolveDir, path);
			if (!/node_modules\/(?:iconv-lite|mime-db)\//.test(from)) return undefined;
			const file = basename(path);
			copyFileSync(from, join(outdir, file));
			return { path: `./${file}`, external: true };
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

/** One letter beyond Latin, and a file's whole text is kept at twice its size; a pattern's letters stay as they are written. */
const inLatin = (file: string): void => {
	const text = readFileSync(file, "utf8");
	const latin = text.replace(
		/[\u0080-\uffff]/g,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
	if (latin !== text) writeFileSync(file, latin);
};

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
		plugins: [
			compilerAsFile(outdir),
			unpackedWhenAsked,
			oneLanguage,
			tablesAsFiles(outdir),
			undiciWhenUsed(outdir),
			spreadsAsCalls,
		],
		banner: {
			js: 'import { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);',
		},
	});
	for (const file of readdirSync(outdir).filter((name) => name.endsWith(".js")))
		inLatin(join(outdir, file));
	const engine = dirname(installed.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
	copyFileSync(join(engine, "schema_engine_bg.wasm"), join(outdir, "schema_engine_bg.wasm"));
};
