/**
 * What a command is. Typed words, a form and a button each make a raw record of words; the fields' schemas read it,
 * and one `run` serves it.
 */
import type { z } from "zod";
import type { Deed } from "./domain/audience/rights.ts";
import type { AgendaItem } from "./domain/meetings/agenda.ts";
import type { Refused } from "./domain/refusal.ts";
import type { Item } from "./domain/register.ts";
import type { Reading } from "./language/reading.ts";
import type { Done } from "./usecases/change-item.ts";
import type { Request } from "./usecases/request.ts";
import type { Message } from "./views/kit/message.ts";

/** What was typed, chosen or clicked, by field; always words. */
export type Raw = Readonly<Record<string, string>>;

/** How a form asks for a field. */
export type Control =
	/** `picks`: a day, or a day and a time, may be picked beside the words. */
	| { readonly as: "line"; readonly most?: number; readonly picks?: "day" | "day and time" }
	| { readonly as: "lines"; readonly most?: number }
	/** One uploaded file, as its address in Slack; where its content is read, as the address of that. */
	| { readonly as: "file"; readonly isRead?: boolean }
	/** Somebody of the workspace, whom Slack lists; one of these, where others are known too. */
	| { readonly as: "person"; readonly options: (reading: Reading) => readonly Option[] }
	/** One of Slack's own channels, which Slack lists; `named` is the one that some words name. */
	| {
			readonly as: "channel";
			readonly named: (words: string, reading: Reading) => string | undefined;
	  }
	| {
			/** `choices`: several of them, whose words are joined with commas. */
			readonly as: "choice" | "choices";
			readonly options: (reading: Reading) => readonly Option[];
	  };

/** One choice of a form; choices of one group stand together. */
export type Option = { readonly label: string; readonly words: string; readonly group?: string };

/** The soft keyword before some words, or nothing where there is none, and what stands before that. */
export type Introduced = { readonly keyword: string; readonly before: string };

/** Words that lead to a field's own, by how much they decide. */
export type Keywords = {
	/** Always introduce it: "owner", "due". */
	readonly hard: readonly string[];
	/** Only where what follows can be read as it: "for", "by". */
	readonly soft?: readonly string[];
	/** Soft, and a part of what they introduce: "before 6 March" is not "6 March". */
	readonly own?: readonly string[];
	/** The same, at the end of a clause alone: "next week", but not "next week's papers". */
	readonly ending?: readonly string[];
	/** The same, and nothing where another introduces it: "by Friday" is no "asap". */
	readonly vague?: readonly string[];
	/** A noun that stands in titles as well: "Review work stream leads". */
	readonly isTitleNoun?: boolean;
	/** After these its words are said of it and are part of the title too: "Review of LPB". */
	readonly staysInTitle?: RegExp;
	/** What follows a soft one and can only be meant for this field: "… board". */
	readonly insists?: RegExp;
	/** Soft ones mean nothing in a line without this. */
	readonly onlyWhere?: RegExp;
	/** Words before one that put it in doubt: "not before 6 March" is not read at all. */
	readonly doubts?: RegExp;
	/** Between such words it is a part of what another field says: "3 days before the meeting". */
	readonly isOther?: (before: string, after: string) => boolean;
	/** What stands behind its words, as a clause of their own, and says that they are its: "Bea to present". */
	readonly behind?: RegExp;
};

/** What some words tell of whether they are meant for a field. */
type Evidence = {
	/** Introduced so, can these words be no part of somebody's free text? Always, when absent. */
	readonly isSure?: (words: string, introduced: Introduced, reading: Reading) => boolean;
	/** Is this the whole of a name? As a clause of its own it is no part of somebody's free text. */
	readonly isName?: (words: string, reading: Reading) => boolean;
	/** Is somebody called so? Enough of a name as a clause of its own, or before what they are to do: "Ruth to send …". */
	readonly isCalled?: (words: string, reading: Reading) => boolean;
	/** May they begin a line, whatever follows? */
	readonly opensLine?: (words: string, reading: Reading) => boolean;
	/** Loose words that are no whole name are taken only where the name ends in a stop, or a date or time follows. */
	readonly isWhole?: (words: string, reading: Reading) => boolean;
	/** Beside free text, may words that no field could read have been meant for it? Always, when absent. */
	readonly resembles?: (words: string, reading: Reading) => boolean;
	/** Do these words look so much like its own that no part of some board's name is meant? */
	readonly claims?: (words: string, reading: Reading) => boolean;
};

/** What the rest of a line does to a field's words. */
type Around = {
	/** How much of its words can be meant for it, beside what the line says; what cannot is left over. */
	readonly within?: (own: string, line: Raw, reading: Reading) => Led | undefined;
	/** Reads what goes on from words that it has already, though others stand between: "…, City Hall, until July". */
	readonly goesOn?: (words: string, already: string, reading: Reading) => Led | undefined;
};

/** How typed words reach a field. */
export type Typed = {
	readonly keywords: Keywords;
	/** Reads it from the front of some words; absent when it takes whatever is there. */
	readonly lead?: ((words: string, reading: Reading) => Led | undefined) | undefined;
	/**
	 * Is it taken from words that no keyword introduced? Always, when absent; else only before a comma or colon, or
	 * before a title with a figure in it or a stop behind it, or where somebody is mentioned or quotation marks hold it.
	 */
	readonly loose?:
		| "never"
		| "before a stop"
		| "before a title"
		| "if mentioned"
		| "if quoted"
		| undefined;
	/** Whatever words there are; or all of them as they were typed, with bullets, arrows and brackets. */
	readonly takes?: "anything" | "verbatim" | undefined;
	/**
	 * As a clause of its own it ends free text that a keyword introduced: "edition 2, 12 March"; one that can be nothing
	 * else ("4 posts") is taken from the end of any free text.
	 */
	readonly clause?: "ends free text" | "self-evident" | undefined;
	readonly evidence?: Evidence;
	readonly around?: Around;
};

export type Field<T> = {
	readonly label: string;
	/** Shown greyed in a form, and in the sentence that says what is missing. */
	readonly example: string;
	readonly optional: boolean;
	/** When it is missing, say so in words rather than open a form: what was typed was meant for it. */
	readonly sayIfMissing?: boolean;
	/** Need not be said here: the board of its own channel. */
	readonly isKnown?: (reading: Reading) => boolean;
	/** The words that take back what is recorded: there is none any more. */
	readonly none?: string;
	/** Not in a form: words or a button say it; or a button alone, and the help is silent about it. */
	readonly unasked?: "in words" | "by a button";
	readonly typed: Typed;
	readonly control: Control;
	readonly schema: (reading: Reading) => z.ZodType<T>;
};

/** The words that a field took from the front, and the rest. */
export type Led = { readonly used: string; readonly rest: string };

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** What the schemas make of the raw record: the use case's input. */
export type Input<F extends Fields> = {
	readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

/** A file for the asker alone. */
export type OutFile = { readonly name: string; readonly content: string };

export type Reply = {
	readonly is: "reply";
	readonly message: Message;
	readonly file?: OutFile | undefined;
	/** What only the asker sees takes the place of the message of theirs whose button was pressed. */
	readonly replaces?: true | undefined;
};

/** A verb that says something itself: "postpone" moves a date later, "decline" is a reply. */
export type Verb = {
	readonly verb: string;
	readonly says: Raw;
	/** Where such words follow, it only begins what is said: "amber to red". */
	readonly unless?: RegExp;
};

type CommandForm = {
	readonly title: string;
	readonly submit: string;
	/** Fields that few fill in: shown by *More options*, or where they have words already. */
	readonly rare?: readonly string[];
	/** What it does takes long: the form closes at once, and what comes of it is said afterwards. */
	readonly closesAtOnce?: boolean;
};

export type Command<F extends Fields = Fields> = {
	/** As typed after the slash: `action close`. */
	readonly name: string;
	/** Other words for the verb, which people type: "move" for "change", "put-off" for "put off". */
	readonly also?: readonly (string | Verb)[];
	readonly summary: string;
	/** A real line that works on the demonstration programme. */
	readonly example: string;
	/** Who may use it, in words. */
	readonly who: string;
	readonly fields: F;
	/** Opens a form when nothing was typed; a command that needs no words just runs. */
	readonly form?: CommandForm | undefined;
	/** Parts what is too long for one field among those that hold it; none where it is too long for them all. */
	readonly parts?: (words: string) => Raw;
	/** Words that its fields cannot read are a question, answered as one asked in chat. */
	readonly takesQuestions?: boolean;
	/** What the form begins with besides what was typed: what is recorded already. */
	readonly fill?: (raw: Raw, reading: Reading) => Promise<Filling>;
	/** In which zone its words are read; absent, in that of the board that they are about. */
	readonly wall?: (raw: Raw, reading: Reading) => Promise<string>;
	/** What it is to the board of whatever it names: who may not do it is told so before a form is opened for it. */
	readonly deed?: Deed | undefined;
	/** A button that names the item does it at once; otherwise the button opens the form first. */
	readonly oneClick?: boolean;
	/** What it does to each of several items, or for each of several lines. */
	readonly several?: Several<F> | undefined;
	/** `raw` is what was typed, for a reply whose buttons say the same again. */
	readonly run: (input: Input<F>, request: Request, raw: Raw) => Promise<Reply | Refused>;
};

/** One deed on several items, or for each line of a title: shown first, then done for all of them or for none. */
export type Several<F extends Fields = Fields> = {
	readonly of: "item" | "title";
	/** As its button says it: "Close". */
	readonly verb: string;
	/** "Closed" */
	readonly fact: string;
	readonly change: (
		input: Input<F>,
		request: Request,
	) => Promise<Done<Item | AgendaItem> | Refused>;
};

/** What is recorded already, in the words of a form's fields. */
export type Filling = {
	readonly raw: Raw;
	/** Which version of the record that is; absent where nothing is recorded. */
	readonly stamp?: string | undefined;
	/** What the form cannot show of it. */
	readonly says?: string | undefined;
	/** What the form shows and nobody changes there is no part of what is sent: beside what is changed, it would be chosen. */
	readonly sendsChanges?: boolean | undefined;
};

/** Keeps the types of the fields, then lets commands of every shape stand in one list. */
export const command = <F extends Fields>(spec: Command<F>): Command => spec as unknown as Command;

export const reply = (message: Message, file?: OutFile): Reply => ({ is: "reply", message, file });
