/**
 * `npm run test:questions`: every question of the corpora goes through the local Slack, as a person types it, to the bot
 * beside it; each answer is scored by what the person reads.
 */
import { readFileSync } from "node:fs";
import { demoProgramme } from "../../src/cli/assets.ts";
import { type Office, openOffice } from "../journeys/office.ts";
import { withoutBoard } from "./demo.ts";
import { type CorpusQuestion, corpusIn } from "./score.ts";

export type Verdict = "right" | "asked" | "refused" | "wrong" | "leak";
export type Scored = {
	readonly question: CorpusQuestion;
	readonly verdict: Verdict;
	readonly reply: string;
};

/** An order changes nothing: it is refused with the command that does it. */
const isRefusal = (reply: string): boolean =>
	/^(I did not understand|I can’t find|Not recorded|Ask about|I only answer questions here, and have changed nothing|I cannot take a reminder)/.test(
		reply,
	);
const isAsking = (reply: string): boolean =>
	/^(Which “|By “|I did not read|Two days|.*\?$)/m.test(reply.split("\n")[0] ?? "");

const holdsAll = ({ says = [] }: CorpusQuestion, reply: string): boolean =>
	says.every((part) => reply.toLowerCase().includes(part.toLowerCase()));

const judgeAnswerable = (question: CorpusQuestion, reply: string): Verdict => {
	const { expect, says = [] } = question;
	if (expect === "which") return isAsking(reply) ? "right" : isRefusal(reply) ? "refused" : "wrong";
	if (expect === "found-any" || expect === "refused-or-found") {
		const some = says.some((part) => reply.toLowerCase().includes(part.toLowerCase()));
		return says.length === 0 || some ? "right" : isRefusal(reply) ? "refused" : "wrong";
	}
	if (holdsAll(question, reply)) return "right";
	if (isAsking(reply)) return "asked";
	return isRefusal(reply) ? "refused" : "wrong";
};

/** In a channel, in a thread of its own, as follow-ups are; in private, one after another as people do, whatever was spoken of before. */
const ask = async (office: Office, question: CorpusQuestion): Promise<string> => {
	// An account that is deactivated can type nothing.
	if (question.asker?.startsWith("former-")) return "";
	const member = office.as(question.asker ?? "guidance-lead");
	const place = question.channel ?? (question.after ? "general" : undefined);
	const channel = place ?? "@app";
	const address = place ? "@Convenor " : "";
	const [first, ...others] = [...(question.after ?? []), question.text];
	const opened = await member.says(channel, `${address}${first}`);
	let { reply } = opened;
	for (const text of others)
		({ reply } = await member.says(channel, `${address}${text}`, place ? opened.ts : undefined));
	return reply;
};

const score = async (
	question: CorpusQuestion,
	{ real, bare }: { readonly real: Office; readonly bare: Office | undefined },
): Promise<Scored> => {
	const reply = await ask(real, question);
	// Asked of both, whatever is asked: what was spoken of before is the same then.
	const other = bare ? await ask(bare, question) : reply;
	if (question.group === "answerable")
		return { question, verdict: judgeAnswerable(question, reply), reply };
	if (question.group === "unanswerable") {
		const verdict = isRefusal(reply) ? "right" : isAsking(reply) ? "asked" : "wrong";
		return { question, verdict, reply };
	}
	return { question, verdict: other === reply ? "right" : "leak", reply };
};

type Corpus = { readonly name: string; readonly file: string; readonly programme: () => string };

export const corpora: readonly Corpus[] = [
	{ name: "demonstration", file: "corpus.json", programme: demoProgramme },
	{
		name: "hospital",
		file: "hospital-corpus.json",
		programme: () => readFileSync(new URL("hospital.json", import.meta.url), "utf8"),
	},
	{
		name: "rail",
		file: "rail-corpus.json",
		programme: () => readFileSync(new URL("rail.json", import.meta.url), "utf8"),
	},
];

/** Every so manyth question of a corpus, or all. */
export const askAll = async (
	{ file, programme }: Corpus,
	every: number,
): Promise<readonly Scored[]> => {
	const questions = corpusIn(file)
		.filter(({ early }) => !early)
		.filter((_, at) => at % every === 0);
	const open = (text: string) => openOffice({ via: "http", programme: text, rates: "none" });
	const real = await open(programme());
	const isHidden = questions.some(({ group }) => group === "hidden");
	const bare = isHidden ? await open(withoutBoard(programme(), "vet")) : undefined;
	try {
		const scored: Scored[] = [];
		for (const question of questions) scored.push(await score(question, { real, bare }));
		return scored;
	} finally {
		await real.close();
		await bare?.close();
	}
};

const verdicts: readonly Verdict[] = ["right", "asked", "refused", "wrong", "leak"];

export const tableOf = (name: string, scored: readonly Scored[]): string => {
	const line = (title: string, some: readonly Scored[]) => {
		const counts = verdicts.map(
			(verdict) => `${verdict} ${some.filter((each) => each.verdict === verdict).length}`,
		);
		return `${title.padEnd(30)} ${String(some.length).padStart(4)}: ${counts.join(", ")}`;
	};
	const groups = ["answerable", "unanswerable", "hidden"] as const;
	return [
		line(name, scored),
		...groups.map((group) =>
			line(
				`  ${group}`,
				scored.filter((each) => each.question.group === group),
			),
		),
		line(
			"  held back",
			scored.filter((each) => each.question.heldBack),
		),
	].join("\n");
};

const isMain = process.argv[1]?.endsWith("over-slack.ts");
if (isMain) {
	let isBad = false;
	for (const each of corpora) {
		const scored = await askAll(each, 1);
		process.stdout.write(`${tableOf(each.name, scored)}\n`);
		for (const { question, verdict, reply } of scored)
			if (verdict !== "right")
				process.stdout.write(
					`${verdict}: ${question.id} ${question.text} → ${reply.slice(0, 160)}\n`,
				);
		isBad ||= scored.some(({ verdict }) => verdict === "wrong" || verdict === "leak");
	}
	process.exit(isBad ? 1 : 0);
}
