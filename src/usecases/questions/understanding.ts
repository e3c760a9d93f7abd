/** What answering asks of whatever reads the words: sentences apart, and each read against what is known. Types only. */

import type { Board } from "../../domain/boards/board.ts";
import type { Holding } from "../../domain/boards/board-contents.ts";
import type { Instant, PlainDate } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import type { Plan, WorkStream } from "../../domain/items/plan.ts";
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { Organisation, Person } from "../../domain/people/person.ts";
import type { SelfMatter, Suggestion } from "../../domain/questions/answer.ts";
import type { Order } from "../../domain/questions/order.ts";
import type { Question, Span, Subject, ThreadContext } from "../../domain/questions/question.ts";

/** A decision with its reference, and the meeting that took it. */
export type DecisionTold = {
	readonly id: string;
	readonly boardId: string;
	readonly name: string;
	readonly title: string;
	readonly meeting?: string | undefined;
};

/** All that may be spoken of where the answer lands. */
export type World = {
	readonly boards: readonly Board[];
	readonly people: readonly Person[];
	readonly organisations: readonly Organisation[];
	readonly workStreams: readonly WorkStream[];
	readonly plans: readonly Plan[];
	readonly holdings: readonly Holding[];
	/** What papers are called, where the words may ask after one. */
	readonly paperTitles?: readonly string[] | undefined;
	/** What stands on the agenda that was told of last, in its order. */
	readonly agendaTold?: readonly AgendaItem[] | undefined;
	/** The decisions that were told, in their order. */
	readonly decisionsTold?: readonly DecisionTold[] | undefined;
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

/** What the calendar says, and no record. */
export type DayMatter =
	| "today"
	| "sort of today"
	| "sort of tomorrow"
	| "next holiday"
	/** Which day that is, and whether it is a working day. */
	| { readonly day: PlainDate }
	/** How many days lie between them. */
	| { readonly first: PlainDate; readonly last: PlainDate };

export type Reading =
	| {
			readonly is: "question";
			readonly question: Question;
			/** Words that were not read stood between: it goes on from what was told before them. */
			readonly after?: ThreadContext | undefined;
	  }
	/** A greeting, thanks: nothing is asked. */
	| { readonly is: "empty"; readonly thanks?: boolean | undefined }
	| {
			readonly is: "which";
			readonly question: string;
			readonly choices: readonly Suggestion[];
			readonly more: number;
			/** Offered for want of a reading, with words left over. */
			readonly isGuess?: boolean | undefined;
			/** For a single word: nobody need have spoken of what is offered. */
			readonly isLoose?: boolean | undefined;
			/** Whoever chooses goes on from this. */
			readonly goesBackTo?: ThreadContext | undefined;
	  }
	/** The list told before, read on: the one with this mark, or the latest. */
	| {
			readonly is: "more";
			readonly mark?: string | undefined;
			readonly page?: number | undefined;
	  }
	/** Several questions in the words of one: each is read by itself. */
	| { readonly is: "each"; readonly texts: readonly string[] }
	/** About the conversation itself; its grounds are those of the last answer. */
	| { readonly is: "self"; readonly matter: SelfMatter | DayMatter }
	/** It asks about something that nothing is called. */
	| { readonly is: "lost"; readonly looked: string }
	/** It asks for what the register does not keep. */
	| { readonly is: "not-held"; readonly matter: string }
	| {
			readonly is: "unread";
			readonly words: readonly string[];
			readonly order?: OrderSaid | undefined;
	  };

export type Understanding = {
	/** Sentences, each in the parts that ask one thing. */
	readonly sentences: (text: string) => readonly (readonly string[])[];
	/** "The plates, whose are they": asked of the one of those told that is named at the front. */
	readonly pickedFirst: (text: string, thread: ThreadContext) => string;
	readonly read: (words: string, thread: ThreadContext) => Reading;
	/** Do the words say that something has been done? */
	readonly reportsDone: (words: string) => boolean;
	/** What the words call by its whole name, whatever else they say; or that "it" stands before that name. */
	readonly named: (words: string) => readonly Subject[] | "beside another";
	/** What words that were not read have turned to, after what was told. */
	readonly turnOf: (
		words: string,
		told: readonly Subject[],
	) => "another matter" | "somebody" | "the same";
	/** Do words that were not read say when, or of what, the rest of their sentence is asked? */
	readonly bounds: (words: string) => boolean;
	/** What words that were not read may be about, to be asked back. */
	readonly mayMean: (words: string) => readonly Suggestion[];
	/** What the decision would speak of, where the words may ask for one as if it were a plain fact. */
	readonly decided: (words: string) => string | undefined;
	/** What is taken to be decided, whether it is or not. */
	readonly supposed: (words: string) => string | undefined;
	/** What the minutes would speak of, where the words ask what somebody said. */
	readonly said: (words: string) => string | undefined;
	/** What the minutes may give a reason for. */
	readonly why: (words: string) => string | undefined;
	/** What a decision would speak of that says how much something is to be. */
	readonly priced: (words: string) => string | undefined;
	/** The one thing that is named, where the words do nothing but turn to it: "back to MCB". Of several that go by the name, the one that was told of. */
	readonly topic: (words: string, told: readonly Subject[]) => Subject | undefined;
};

export type Understand = (circumstances: Circumstances) => Promise<Understanding>;
