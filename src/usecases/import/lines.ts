/** What an imported file says, line by line: what could be recorded, and what cannot be read and why. */
import type { Role } from "../../domain/boards/board.ts";
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Rag } from "../../domain/items/milestone.ts";
import type { FixedTime } from "../../domain/meetings/meeting.ts";
import type { Owner, Person } from "../../domain/people/person.ts";

export type ImportKind = "actions" | "milestones" | "meetings" | "members";

export type ImportedAction = {
	readonly is: "action";
	readonly title: string;
	readonly owner?: Owner | undefined;
	readonly due: HonestDate;
	readonly closedOn?: PlainDate | undefined;
	readonly note?: string | undefined;
};

export type ImportedMilestone = {
	readonly is: "milestone";
	readonly title: string;
	readonly owner?: Owner | undefined;
	readonly baseline: HonestDate;
	readonly actual?: PlainDate | undefined;
	readonly rag?: Rag | undefined;
	readonly reason?: string | undefined;
};

export type ImportedMeeting = {
	readonly is: "meeting";
	readonly title?: string | undefined;
	readonly time: FixedTime;
	/** The file doesn't say how long it lasts. */
	readonly isUsualLength?: boolean | undefined;
	readonly place?: string | undefined;
	readonly isCancelled: boolean;
};

export type ImportedMember = {
	readonly is: "member";
	readonly person: Person;
	readonly role: Role;
};

export type Imported = ImportedAction | ImportedMilestone | ImportedMeeting | ImportedMember;

/** `name` tells it from the others of its file that say another thing, and finds it when the file comes again. */
export type ImportLine = { readonly line: number; readonly name: string; readonly what: Imported };

export type Problem = { readonly line: number; readonly says: string };

export type ReadImport = {
	readonly kind: ImportKind;
	/** Each column by its head, and what it was taken for; nothing where it was left out. */
	readonly columns: readonly { readonly head: string; readonly as?: string | undefined }[];
	readonly lines: readonly ImportLine[];
	readonly problems: readonly Problem[];
};

/** A whole file that is of no use, in a sentence. */
export type Unusable = { readonly is: "unusable"; readonly says: string };
