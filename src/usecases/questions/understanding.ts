/** What answering asks of whatever reads the words: sentences apart, and each read against what is known. Types only. */
import type { Board } from "../../domain/boards/board.ts";
import type { Holding } from "../../domain/boards/board-contents.ts";
import type { Instant, PlainDate } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import type { Plan, WorkStream } from "../../domain/items/plan.ts";
import type { Paper } from "../../domain/meetings/paper.ts";
import type { Organisation, Person } from "../../domain/people/person.ts";
import type { Suggestion } from "../../domain/questions/answer.ts";
import type { Order } from "../../domain/questions/order.ts";
import type { Question, Span, Subject, ThreadContext } from "../../domain/questions/question.ts";

/** All that may be spoken of where the answer lands. */
export type World = {
	readonly boards: readonly Board[];
	readonly people: readonly Person[];
	readonly organisations: readonly Organisation[];
	readonly workStreams: readonly WorkStream[];
	readonly plans: readonly Plan[];
	readonly holdings: readonly Holding[];
	readonly papers: readonly Paper[];
};

export type Circumstances = {
	readonly world: World;
	readonly today: PlainDate;
	/** On the day of a meeting, whether that is the next one or the last. */
	readonly now?: Instant | undefined;
	readonly zone: string;
	readonly calendar: WorkingCalendar;
	readonly meId?: string | undefined;
	/** The board bound to the channel of the question. */
	readonly boardHereId?: string | undefined;
};

/** An order as it was said: the command that does it, and as much of its words as was found. */
export type OrderSaid = {
	readonly what: Order;
	/** What it is done to. */
	readonly item?: Subject | undefined;
	/** Of a meeting that is not named: that it is the next, or when it is. */
	readonly meeting?: "next" | Span | undefined;
	readonly board?: Subject | undefined;
	/** The other board of a joint meeting. */
	readonly joint?: Subject | undefined;
	readonly owner?: Subject | undefined;
	/** "For me": whoever says it is the owner. */
	readonly isMine?: boolean | undefined;
	readonly title?: string | undefined;
	/** "To the 20th", "because of the flood"; of an action, when it is due. */
	readonly words?: string | undefined;
	/** It was asked how that is done. */
	readonly isHow?: boolean | undefined;
	/** "Tell me when it is done". */
	readonly isNews?: boolean | undefined;
	/** "Tell the team that it is done". */
	readonly isMessage?: boolean | undefined;
};

export type Reading =
	| { readonly is: "question"; readonly question: Question }
	/** A greeting, thanks: nothing is asked. */
	| { readonly is: "empty"; readonly thanks?: boolean | undefined }
	| {
			readonly is: "which";
			readonly question: string;
			readonly choices: readonly Suggestion[];
			readonly more: number;
	  }
	/** The list that was told just now, a page on, or a page back. */
	| { readonly is: "page"; readonly by: 1 | -1 }
	/** It asks for what the register does not keep. */
	| { readonly is: "not-held"; readonly matter: string }
	| {
			readonly is: "unread";
			readonly words: readonly string[];
			/** The question without those words, where that can be answered. */
			readonly rest?: string | undefined;
			readonly order?: OrderSaid | undefined;
	  };

export type Understanding = {
	/** Sentences, each in the parts that ask one thing. */
	readonly sentences: (text: string) => readonly (readonly string[])[];
	/** Lets in what has arrived before each: one message may be read many times over. */
	readonly read: (words: string, thread: ThreadContext) => Promise<Reading>;
};

export type Understand = (circumstances: Circumstances) => Promise<Understanding>;
