/** `npm run test:questions`: asks every corpus, or those that are named, and prints how each was answered. */
import { parseArgs } from "node:util";
import type { Understand } from "../../src/usecases/questions/understanding.ts";
import { corpusNames, readCorpus, readSplit, type Split } from "./corpus.ts";
import { type Scored, scoreCorpus } from "./run.ts";
import { type Ratchet, ratchetOf, readRatchet, tableOf, writeRatchet } from "./scores.ts";

const { values } = parseArgs({
	options: {
		only: { type: "string", multiple: true },
		split: { type: "string" },
		show: { type: "string", multiple: true },
		reader: { type: "string" },
		write: { type: "boolean" },
	},
});

const shown = ({ corpus, verdict, isLeak, before, turn, reply }: Scored): string => {
	const { ask, outcome = "told", tell = [], never, alone } = turn;
	const also = [
		never && `never ${JSON.stringify(never)}`,
		alone && `alone ${JSON.stringify(alone)}`,
	];
	return [
		`\n${isLeak ? "leak" : verdict} in ${corpus}: ${[...before, ask].join(" > ")}`,
		`  expected ${outcome} ${JSON.stringify(tell)} ${also.filter(Boolean).join(" ")}`.trimEnd(),
		`  ${reply.outcome}: ${reply.text.replaceAll("\n", "\n    ")}`,
		...(reply.alone ? [`  alone ${reply.alone.outcome}: ${reply.alone.text}`] : []),
	].join("\n");
};

const readerAt = async (path: string): Promise<Understand> => {
	const { understand } = (await import(path)) as { readonly understand: Understand };
	return understand;
};

const split = readSplit();
const within = values.split === undefined ? corpusNames() : split[values.split as Split];
const names = within.filter((name) => !values.only || values.only.includes(name));
const understand = values.reader ? await readerAt(values.reader) : undefined;

const scored: Scored[] = [];
const made: Record<string, Ratchet[string]> = {};
for (const name of names) {
	const own = await scoreCorpus(readCorpus(name), understand);
	scored.push(...own);
	made[name] = ratchetOf(own);
}
for (const each of scored)
	if (values.show?.includes(each.verdict)) process.stdout.write(`${shown(each)}\n`);
process.stdout.write(`${tableOf(scored, split)}\n`);
if (values.write) writeRatchet({ ...(values.only || values.split ? readRatchet() : {}), ...made });
