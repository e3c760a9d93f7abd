/** What a board's channel is told at once. */
export const allNews = [
	"agenda",
	"minutes",
	"scheduled",
	"polled",
	"cancelled",
	"added",
	"closed",
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
	"rolled-out",
	"merged",
	"separated",
] as const;
export type News = (typeof allNews)[number];
