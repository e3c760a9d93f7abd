/** What a board's channel is told at once, or one person in private. */
const allNews = [
	"agenda",
	"minutes",
	"scheduled",
	"proposed",
	"joined",
	"declined",
	"polled",
	"cancelled",
	"reinstated",
	"added",
	"closed",
	"reopened",
	"reworded",
	"undone",
	"reassigned",
	"re-dated",
	"blocked",
	"unblocked",
	"updated",
	"reported",
	"achieved",
	"expected",
	"released",
	"circulated",
	"withdrawn",
	"superseded",
	"rolled-out",
	"merged",
	"separated",
	"not-merged",
	"handing-over",
	"handed-over",
	"renamed",
	"left",
] as const;
export type News = (typeof allNews)[number];

export type Announcement = Telling & { readonly news: News };

export type Telling = {
	/** Whom it is for, where it is not for the board's channel. */
	readonly toId?: string | undefined;
	/** The deed that did the same to other items: one message tells of them all. */
	readonly deed?: string | undefined;
};
