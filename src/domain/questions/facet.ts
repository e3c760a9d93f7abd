/** A facet is one thing that can be asked of a record by itself: when it is due, whose it is, why it is red. Whatever is asked for is told first. */

/** Which fact is asked for; the answer puts it first. */
export type Facet =
	| "next"
	| "last"
	| "now"
	| "chair"
	| "secretary"
	| "members"
	| "overseer"
	/** The boards under it, where that alone is asked. */
	| "overseen"
	| "relation"
	| "quorum"
	| "status"
	| "reason"
	| "blocked"
	| "owner"
	| "due"
	| "overdue"
	| "lateness"
	| "to plan"
	| "cancelled"
	| "moved"
	| "joint"
	| "source"
	| "updated"
	| "added"
	| "rag since"
	/** Of who has a role or a seat: when that began. */
	| "since"
	/** Of boards that somebody is on: only those which they do not chair. */
	| "not chair"
	| "released"
	| "expected"
	| "circulated"
	| "issuer"
	| "watcher"
	| "posts"
	| "baseline"
	| "place"
	| "streams"
	| "plans"
	| "presenter"
	/** Guidance that is in force no longer, or that other guidance came in place of; decisions that no meeting took. */
	| "withdrawn"
	| "replaced"
	| "by correspondence"
	/** Of the term of a seat: when it begins, and that it is over. */
	| "begins"
	| "over"
	/** Of a board that has ended: who does its work now. */
	| "successor"
	/** Whoever has left. */
	| "left"
	/** All that became of it; every day that it has had; since when it has waited, or been there at all. */
	| "history"
	| "moves"
	| "blocked since"
	| "begun"
	| "state";
