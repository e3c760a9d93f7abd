/** The program as it is shipped: its bundle starts, answers at every page of its own, and loads all that it loads late. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writePage } from "../../src/local-slack/page/build.ts";
import { bundleInto } from "../../src/ops/bundle.ts";

/** Below the checkout, where the packages that are not bundled are found. */
const outdir = "node_modules/.cache/convenor-test/dist";

/** `path` as the bundle imports it, and the names that are taken from it. */
type Late = { readonly path: string; readonly names: readonly string[] };

const namesIn = (pattern: string): readonly string[] =>
	pattern.split(",").map((part) => (part.split(":")[0] ?? "").trim());

/** Each `import(…)` of a file, with what is taken apart from it there. */
const lateIn = (text: string): readonly Late[] => {
	const imported =
		/(?:\{(?<taken>[^{}]*)\}\s*=\s*\(?\s*)?await import\("(?<path>[^"]+)"\)(?:\)?\s*\.(?<member>\w+))?/g;
	return [...text.matchAll(imported)].map(({ groups = {} }) => ({
		path: groups.path ?? "",
		names: [...namesIn(groups.taken ?? ""), groups.member ?? ""].filter((name) => name !== ""),
	}));
};

const filesOf = (folder: string): readonly string[] =>
	readdirSync(folder).filter((name) => name.endsWith(".js"));

const allLate = (): readonly Late[] =>
	filesOf(outdir).flatMap((name) => lateIn(readFileSync(join(outdir, name), "utf8")));

/** What a file of the bundle has, loaded as the program loads it: in a process of plain Node. */
const exportsOf = async (paths: readonly string[]): Promise<Record<string, readonly string[]>> => {
	const script = `const found = {};
for (const path of ${JSON.stringify(paths)}) found[path] = Object.keys(await import(path));
process.stdout.write(JSON.stringify(found));`;
	const child = spawn(process.execPath, ["--input-type=module", "-e", script], { cwd: outdir });
	let [said, wrong] = ["", ""];
	child.stdout.on("data", (part) => {
		said += part;
	});
	child.stderr.on("data", (part) => {
		wrong += part;
	});
	await once(child, "close");
	if (!said) throw new Error(wrong);
	return JSON.parse(said);
};

type Running = { readonly port: number; readonly stop: () => Promise<unknown> };

const says = (child: ChildProcess, words: RegExp): Promise<RegExpExecArray> =>
	new Promise((done, fail) => {
		let said = "";
		const hear = (part: unknown) => {
			said += String(part);
			const found = words.exec(said);
			if (found) done(found);
		};
		child.stdout?.on("data", hear);
		child.stderr?.on("data", hear);
		child.once("exit", () => fail(new Error(said)));
	});

const start = async (environment: Readonly<Record<string, string>>): Promise<Running> => {
	const program = resolve(outdir, "convenor.js");
	const child = spawn(process.execPath, [program, "start"], {
		cwd: mkdtempSync(join(tmpdir(), "shipped-")),
		env: {
			PATH: process.env.PATH,
			LOCAL_SLACK_PORT: "0",
			CONVENOR_PORT: "0",
			DATABASE_URL: "file:register.db",
			...environment,
		},
	});
	const [, port] = await says(child, /links in messages\): http:\/\/127\.0\.0\.1:(\d+)/);
	const stop = () => {
		const gone = once(child, "exit");
		child.kill("SIGKILL");
		return gone;
	};
	return { port: Number(port), stop };
};

beforeAll(async () => {
	await bundleInto(outdir, "src/cli/convenor.ts");
	await writePage(`${outdir}/page`);
}, 300_000);

describe("what the bundle loads late", () => {
	it("is found in its text, named or taken whole", () => {
		expect(lateIn('let{Registry:R,a}=await import("./x.js"),b=(await import("y")).c')).toEqual([
			{ path: "./x.js", names: ["Registry", "a"] },
			{ path: "y", names: ["c"] },
		]);
	});

	it("is there, with each name that is taken from it", async () => {
		const late = allLate();
		expect(late.length).toBeGreaterThan(15);
		const held = await exportsOf([...new Set(late.map(({ path }) => path))]);
		const missing = late.flatMap(({ path, names }) =>
			names.filter((name) => !held[path]?.includes(name)).map((name) => `${path}: ${name}`),
		);
		expect(missing).toEqual([]);
	});
});

/** Every page of ours, and one that is nowhere. */
const pages = {
	"/livez": 200,
	"/readyz": 200,
	"/metrics": 200,
	"/calendar/unknown.ics": 404,
	"/mail/unknown": 410,
	"/nothing": 404,
} as const;

describe("the built program", () => {
	let running: Running;
	beforeAll(async () => {
		running = await start({
			SMTP_URL: "smtp://127.0.0.1:9",
			SMTP_FROM: "convenor@example.org",
			CONVENOR_LINK_SECRET: "a-secret-that-nobody-can-guess",
		});
	}, 60_000);
	afterAll(() => running.stop());

	it.each(Object.entries(pages))("answers at %s with %i", async (path, status) => {
		const answer = await fetch(`http://127.0.0.1:${running.port}${path}`);
		expect([answer.status, await answer.text()]).toEqual([status, expect.any(String)]);
	});

	it("tells its numbers", async () => {
		const answer = await fetch(`http://127.0.0.1:${running.port}/metrics`);
		expect(await answer.text()).toContain("convenor_due 0");
	});
});
