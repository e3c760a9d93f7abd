/** The states that an answer may tell, each with every word for it: where an answer is worded anew, its word is added here. */

export const states = {
	yes: /\b(?:yes)\b/i,
	no: /\b(?:no|not|nobody|none|nothing)\b/i,
	red: /\bred\b/i,
	amber: /\bamber\b/i,
	green: /\bgreen\b/i,
	cancelled: /\b(?:cancelled|called off)\b/i,
	apologies: /\b(?:apologies|can’t come|cannot come|not coming|declined)\b/i,
	coming: /\b(?:coming|attending|accepted|replied yes)\b/i,
	unanswered: /\b(?:no reply|not replied|has not answered|yet to reply)\b/i,
	present: /\b(?:present|attended|came|was there|were there)\b/i,
	closed: /\b(?:closed|done|completed|achieved|finished)\b/i,
	blocked: /\bblocked\b/i,
	released: /\b(?:released|issued|published)\b/i,
	forming: /\b(?:forming|being set up|not yet active)\b/i,
	ended: /\b(?:ended|dissolved|wound up|merged)\b/i,
	awaited: /\b(?:not received|outstanding|not in yet|not yet (?:done|acknowledged|received))\b/i,
	provisional: /\b(?:provisional|no date set|not set yet)\b/i,
	undated: /\b(?:no date|undated|without a date|no due date)\b/i,
	moved: /\b(?:moved|rescheduled|postponed|slipped)\b/i,
	joint: /\b(?:joint|jointly)\b/i,
	vacant: /\b(?:vacant|empty|unfilled)\b/i,
} as const;

export type State = keyof typeof states;

export const isState = (word: string): word is State => word in states;
