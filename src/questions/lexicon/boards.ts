/** Boards: their roles and seats, who is over them, how they begin and end. */
export const boards = {
	board:
		"board|boards|group|groups|committee|committees|panel|panels|forum|forums|network|partnership|subgroup|working group|working party|council|steering group|sub committee|bodies|body",
	chair:
		"chair|chairs|chairing|chaired|chairperson|chairman|chairwoman|chaired by|presides|presides over|presiding|in the chair|heads|heads up|head of|leads|runs|run|running|at the helm|takes the chair|head",
	secretary:
		"secretary|secretaries|sec|clerk|clerks|clerking|minuting|takes the minutes|take the minutes|takes the notes|take the notes|minute taker|minutes secretary|secretariat|looks after|look after|supports|support|does the minutes|writes the minutes|who do i send|organises|organiser|admin for|administers",
	member:
		"member|members|membership|on|is on|are on|sit|sits|sit on|sits on|sitting on|seat|seats|seat on|who is on|whos on|part of|representative|representatives|rep|reps|represents|represent|represented|representing|sit for|sits for|belong to|belongs to|belong|hold|holds|holding|holder|speak for|speaks for|in it|on it|who is in|whos in|member of|members of|composition|made up of|line up|lineup|roster|attends for|place on|places on|has a seat|fill|filled by|has a place|involved in|serve|serves|serving|serves on|in on",
	absent:
		"not on|isnt on|arent on|is not on|are not on|not a member|not members|not in|missing from|doesnt sit on|dont sit on|not sit on|no seat on|has no seat|without a seat|left off|not sitting on|not represented|unrepresented",
	vacant:
		"vacant|vacancy|vacancies|empty|unfilled|gap|gaps|nobody in|no one in|not filled|filled|missing a|to be filled|open seat|open seats|nobody sitting|empty seat|empty seats|no rep|no representative|empty chair|empty chairs|going begging",
	quorumOf: "quorum",
	oversee:
		"oversee|oversees|overseen|overseen by|report to|reports to|reporting to|above|answer to|answers to|answerable to|accountable to|parent|parent board|over|over it|up the line|escalate to|escalates to|escalation|reports up to|reports into|report into|feeds into|feed into|sits above|sit above|governs|governed by|supervises|upstream",
	overseen:
		"under|report to|reports to|below|sub groups|subgroups|sits under|sit under|underneath|beneath|children|child boards|come under|comes under|feeds into|feed into|overseen|reporting into|reports into",
	structure: "structure|hierarchy|governance structure|org chart|set up",
	related: "related|difference between|how do|relate|relate to",
	terms: "term of reference|terms of reference|tor|remit|mandate|charter|scope",
	tenure:
		"term|terms|term of office|terms of office|tenure|whose term|run out|runs out|running out|ran out|expire|expires|expiring|up for renewal|renewal|term end|seat up|up|end|ends|serve until|stint|last until|valid|term up|step down|stepping down|steps down|up for re election|lapse|lapses|lapsing",
	handover:
		"hand over|handover|hand over list|handing over|handed over|leave behind|leaves behind|leaving behind|take over from|takes over from|if left|leaves|leave|leaving|takes on|replace|goes|succession",
	fromBody:
		"from|works for|work for|who from|at|works at|working for|employed by|contact for|contact at|contact|our contact|people from|staff",
	forming:
		"start|starts|started|starting|set up|being set up|forming|form|formed|launch|launches|launched|launching|up and running|begin|begins|begun|get going|got going|get started|first meet|first meets|kick off|not yet started|not started|new|created|founded|come into being|establish|established",
	ended:
		"end|ended|ends|stop|stopped|close|closed|closed down|finish|finished|wound up|wind up|disband|disbanded|dissolved|dissolve|still going|merge|merged|merger|merging|gone|defunct|exist|still exist|still exists|exists|replaced|took over|shut down|folded|folded into|absorbed|absorbed into|become of|became of|axed|no longer|fate|closing",
	active:
		"active|running|still running|still meeting|still active|still around|up and running|operational|alive|in operation",
	successor:
		"took over from|took over|replaced|replaces|instead of|in place of|succeeded|successor|inherited|took on|picked up from|does the work of|do the work of",
	sinceWhen:
		"since when|how long has|since|before|previous|former|become|became|when did take over|been chair|appointed|took over as|became|in post since",
	noChair:
		"no chair|have no chair|has no chair|without a chair|lack a chair|lacks a chair|chairless|nobody chairs|no one chairs|not got a chair|missing a chair|need a chair|needs a chair",
	noSecretary:
		"no secretary|have no secretary|has no secretary|without a secretary|lack a secretary|lacks a secretary|not got a secretary|missing a secretary|need a secretary|needs a secretary|no clerk|without a clerk",
	noNext:
		"no meeting|no next meeting|no meetings|without a meeting|without a next meeting|nothing booked|no date yet|not got a meeting|no meeting booked|no meeting planned|not meeting|have no meeting|has no meeting|nothing coming up|nothing in the diary|no future meeting|no meeting scheduled|no meetings coming up|dont have a meeting|doesnt have a meeting|wont meet|without a date",
	notMet:
		"not met|havent met|hasnt met|never met|not meet|didnt meet|gone quiet|not been meeting|yet to meet|no past meeting",
	noQuorum: "no quorum|without a quorum|lack a quorum|no quorum set|quorum not set",
	noPlace:
		"no venue|no place|without a venue|without a place|no room|without a room|need a room|needs a room|nowhere|no location|venue not set|without a location",
	noMinutes:
		"no minutes|without minutes|not minuted|unminuted|no minute|lack minutes|missing minutes|minutes missing|not been minuted|minutes outstanding|minutes late|minutes overdue|not written up|minutes are late|minutes owed",
	noTerms: "no term of reference|without term of reference|no remit",
	byBoard:
		"by board|per board|for each board|each board|which board has|which board have|what board has|what board have|board has|board have|boards have|every board|breakdown by board|board by board|which committee has|which group has|which panel has",
	byStream:
		"by workstream|per workstream|by stream|by strand|each workstream|which workstream|which stream|workstream have|which workstream has|each stream|what workstream",
	byOwner:
		"by owner|per owner|per person|by person|each owner|each person|who has the most|who got the most|who has most|who is late|who late|who is behind|owner by owner|broken down by owner|which owner|which owners have",
	byBody:
		"by organisation|per organisation|which organisation|which organisations have|organisations have|organisation has|by body|each organisation|which partner|which agency",
	byRag: "by rag|by colour|by status|rag breakdown|breakdown by rag|rag split|rag summary",
	byMonth: "by month|which month|per month|each month|busiest month|month by month",
} as const;
