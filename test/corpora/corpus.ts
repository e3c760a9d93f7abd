/**
 * One format for every corpus: a programme, the moment at which it is asked, questions and threads. Each says which facts
 * an answer must tell and which it must not, never in which words, so that words may change freely.
 */
import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";

/**
 * A number is a count. Words are read by their shape: `LPB-14` a reference, `2009-03-12` a day, `2009-03` a month, `14:00`
 * a time of day, `is:cancelled` a state of the table in `states.ts`; all others are a name, or a piece of recorded text.
 */
const fact = z.union([z.number(), z.string().min(1)]);
export type FactWanted = z.infer<typeof fact>;

/**
 * `told` something is told · `none` told that there is nothing of the sort · `asked` asked which was meant · `refused` not
 * read, not found or not kept (asking back is as good) · `order` what would do it is told, and nothing changes · `greeted`
 */
export const outcomes = ["told", "none", "asked", "refused", "order", "greeted"] as const;
export type Outcome = (typeof outcomes)[number];

const turn = z.strictObject({
	ask: z.string(),
	/** `told` unless said. A turn of a thread that expects nothing at all is only what was said before. */
	outcome: z.enum(outcomes).optional(),
	/** All of these are told; of a question back, they are among its choices. */
	tell: z.array(fact).optional(),
	/** None of these is told. */
	never: z.array(fact).optional(),
	/** Told to the asker alone, where others read. */
	alone: z.array(fact).optional(),
	/** Who asks, where it is not whom the corpus or the thread names. */
	by: z.string().optional(),
});
export type TurnAsked = z.infer<typeof turn>;

const place = {
	/** The channel, by its key; otherwise a private conversation. */
	in: z.string().optional(),
	/** The moment, where it is not the corpus's clock. */
	at: z.string().optional(),
};

const question = turn.extend({
	...place,
	/** About the hidden board: the answer is the same to the letter as if that did not exist. */
	unseen: z.literal(true).optional(),
});
export type QuestionAsked = z.infer<typeof question>;

const thread = z.strictObject({
	named: z.string().optional(),
	by: z.string().optional(),
	...place,
	/** About the hidden board, as of a question: what is told last is the same. */
	unseen: z.literal(true).optional(),
	turns: z.array(turn).min(2),
});
export type ThreadAsked = z.infer<typeof thread>;

const corpus = z.strictObject({
	/** When questions are asked, and when the programme was loaded, where that was earlier. */
	clock: z.string(),
	loaded: z.string().optional(),
	/** Who asks, unless said. */
	asker: z.string(),
	/** The key of a board that the asker may not see. */
	hidden: z.string().optional(),
	/** A programme file; or the demonstration's, which is kept elsewhere. */
	programme: z.union([z.literal("demonstration"), z.record(z.string(), z.unknown())]),
	questions: z.array(question),
	threads: z.array(thread),
});
export type Corpus = z.infer<typeof corpus> & { readonly name: string };

const split = z.strictObject({ train: z.array(z.string()), dev: z.array(z.string()) });
export type Split = keyof z.infer<typeof split>;

const here = (file: string): URL => new URL(file, import.meta.url);
const parsed = (file: string): unknown => JSON.parse(readFileSync(here(file), "utf8"));

/** What lies here beside the corpora. */
const others: ReadonlySet<string> = new Set(["split.json", "ratchet.json"]);

export const corpusNames = (): readonly string[] =>
	readdirSync(here("."))
		.filter((file) => file.endsWith(".json") && !others.has(file))
		.map((file) => file.replace(".json", ""))
		.sort();

export const readCorpus = (name: string): Corpus => ({
	...corpus.parse(parsed(`${name}.json`)),
	name,
});

/** The programme of a corpus as the text of a programme file. */
export const programmeText = ({ programme }: Pick<Corpus, "programme">): string =>
	programme === "demonstration"
		? readFileSync(here("../../prisma/demo/programme.json"), "utf8")
		: JSON.stringify(programme);

/** Which programmes are learnt from, and which are kept to test with. */
export const readSplit = (): z.infer<typeof split> => split.parse(parsed("split.json"));
