/** Boards: their roles and seats, who is over them, how they begin and end. */
export const boards = {
	board: "board|group|committee|panel|forum|body|subcommittee|network|council|partnership|trust",
	chair:
		"chair|chairing|chaired|who run|chairman|chairperson|head|heads|headed|chairwoman|in the chair|runs|preside|run by",
	secretary:
		"secretary|clerk|minuting|takes the minute|take the minute|taking the minute|secretariat|secretarial|does the minute|writes the minute|take minute|writes up|note taker|minute taker",
	member:
		"member|membership|on|is on|are on|sit|sit on|seat|who on|who is on|part of|representative|sit for|belong to|belong|hold|holds|speak for|represent|represented|sitting|am on|involved|in it|on it|who in|represents|people on|composition|attend|sits|member of|people",
	notOn:
		"not on|isnt on|arent on|are not on|missing from|not a member|no seat|not represented|no seat on|not in|nobody on|no rep|has left|left",
	vacant:
		"vacant|empty|vacancy|unfilled|no one on|nobody in|free|vacant seat|gap|spare|taken|not filled|missing",
	oversee:
		"oversee|under|report to|above|answer to|oversees|accountable to|parent|over|reports into|feed into|below|beneath|sub group|subgroup|reporting to|report into|overseen|supervise|answerable to|comes under|report|superior",
	related:
		"related|how do|relate|connected|connection|linked|link|relationship|difference between|fit together|difference|compare",
	terms: "term of reference|tor|remit|mandate|term",
	tenure:
		"term|whose term|run out|renewal|term end|seat up|seat end|time on|up|expire|expires|runs out|end|ends|expiring|running out|last|valid|tenure|term of office|come to an end|last until|good until|appointed|seat last",
	handover:
		"hand over|handover|leave behind|leaves behind|handed over|take over|take over from|takes over|leaving|leave|leaves|goes|succeed",
	fromBody: "from|work for|works for|contact|contact for|who from|employed by|at",
	forming:
		"start|started|starting|set up|forming|launch|up and running|new|begin|began|being set up|get going|got going|going yet|start up|commence|kick off|first meet|begun|kicked off",
	ended:
		"end|ended|stop|close|closed|closed down|finish|finished|still going|merge|merged|merger|wound up|winding up|disbanded|took over|stopped|exist|existed|gone|defunct|shut|shut down|absorbed|became of|become of|folded|folded into|taken over|end date|cease",
	active: "running|active|still meet|going|in existence|existing|still meeting|alive|working",
	successor:
		"took over|replaced|take over|replaces|in its place|successor|instead of|what replaced|took its place|become|became|turned into|merged into",
	since: "since when|how long has|since|become|became|been chair|start as|take over as",
	noSecretary: "no secretary|without a secretary",
	noChair: "no chair|have no chair|without a chair",
	noNext:
		"no meeting|no next meeting|nothing booked|without a meeting|no date for|not meeting|no more meeting|no meeting booked|havent got a next|nothing in the diary",
	noQuorum: "no quorum|without a quorum",
	noPlace: "no venue|no place|no room|without a venue|no location",
	noTerms: "no term of reference|no tor|without term of reference",
	byBoard:
		"by board|per board|each board|which board has|which board have|board has|board have|every board|board by board",
	byStream:
		"by workstream|per workstream|each workstream|which workstream has|which workstream have|which stream|which workstream|stream has",
	byOwner:
		"by owner|per owner|per person|by person|each owner|each person|who has the most|who has most|who has|who have|who is late|anyone with|who got|people have|whos late|people with",
	byBody:
		"by organisation|which organisation have|which organisation has|per organisation|organisation have|which body|which organisation",
	byRag: "by rag|by colour|by status",
	byMonth:
		"which month|what month|busiest month|which week|per month|each month|busiest week|which day",
} as const;
