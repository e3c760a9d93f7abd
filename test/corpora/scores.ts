/** How many of each programme's questions and turns are right, refused and wrong; as a table, and beside what they were. */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import type { Split } from "./corpus.ts";
import type { Scored } from "./run.ts";
import type { Verdict } from "./score.ts";

const kept = z.strictObject({ right: z.number(), wrong: z.number() });
const ratchet = z.record(z.string(), kept);
export type Ratchet = z.infer<typeof ratchet>;

const file = new URL("ratchet.json", import.meta.url);

export const readRatchet = (): Ratchet => ratchet.parse(JSON.parse(readFileSync(file, "utf8")));

const countOf = (scored: readonly Scored[], verdict: Verdict): number =>
	scored.filter((each) => each.verdict === verdict).length;

export const ratchetOf = (scored: readonly Scored[]): Ratchet[string] => ({
	right: countOf(scored, "right"),
	wrong: countOf(scored, "wrong"),
});

/** One programme a line. */
export const writeRatchet = (made: Ratchet): void => {
	const rows = Object.entries(made)
		.sort(([one], [other]) => one.localeCompare(other))
		.map(([name, { right, wrong }]) => `\t"${name}": { "right": ${right}, "wrong": ${wrong} }`);
	writeFileSync(file, `{\n${rows.join(",\n")}\n}\n`);
};

const verdicts = ["right", "refused", "wrong"] as const;

const cells = (scored: readonly Scored[]): string =>
	[scored.length, ...verdicts.map((verdict) => countOf(scored, verdict))]
		.map((each) => String(each).padStart(7))
		.join("");

const row = (title: string, scored: readonly Scored[]): string => {
	const of = (kind: Scored["kind"]) => cells(scored.filter((each) => each.kind === kind));
	return `${title.padEnd(16)}${of("question")}   ${of("turn")}`;
};

const head = ["all", ...verdicts].map((each) => each.padStart(7)).join("");

/** A line for each programme, then the sums of what is learnt from and what is tested with. */
export const tableOf = (
	scored: readonly Scored[],
	split: Readonly<Record<Split, readonly string[]>>,
): string => {
	const names = [...new Set(scored.map(({ corpus }) => corpus))];
	const within = (some: readonly string[]) => scored.filter(({ corpus }) => some.includes(corpus));
	return [
		`${"".padEnd(16)}   questions ${"".padEnd(18)}turns`,
		`${"".padEnd(16)}${head}   ${head}`,
		...names.map((name) => row(name, within([name]))),
		row("train", within(split.train)),
		row("dev", within(split.dev)),
		row("all", scored),
		`leaks: ${scored.filter(({ isLeak }) => isLeak).length}`,
	].join("\n");
};
