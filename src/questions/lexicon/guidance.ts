/** What is awaited, comes out, is sent round and acknowledged. */
export const guidance = {
	release:
		"released|release|out|out yet|came out|come out|coming out|issued|issue|published|publish|put out|turned up|landed|arrived|available|in force|brought out|got|had|received|has arrived|been out|is it out|launched|here|here yet|through|come through|show up|shown up|edition|which edition|what edition|version",
	expect:
		"expected|expect|expecting|awaited|awaiting|waiting for|waiting on|still waiting|still waiting for|anticipated|anticipate|due out|to come|to come out|outstanding|to be released|to be issued|to be published|should we see|hanging on for|not out|unreleased|unpublished|in the pipeline|when should we see|looking out for",
	circulate:
		"circulated|circulate|sent|send|sent to|sent out|sent round|who got|who has had|go to|went to|go out|gone out|gone to|distributed|shared|shared with|passed on|passed to|circulation|been told|been sent|forwarded|gone round|went round|go round|going round|went out|copied to",
	issuer:
		"issuer|issuing|issues it|who issues|issued by|publishes|publishing|published by|who published|who issued|writing|writing it|write|wrote|written by|author|putting it out|put out by|bringing out|producing|produced by|which body",
	watcher:
		"watching|watch|watches|watching for|watcher|keeping an eye|keeping an eye on|monitoring|tracks|tracking|looking out for|watched by|keeps watch",
	withdrawn:
		"withdrawn|replaced|replaces|superseded|supersedes|still valid|valid|still in force|out of date|obsolete|new version|newer version",
	ack: "acknowledged|acknowledge|acknowledgement|ack|acked|acks|replied|confirmed|confirm|have signed|has signed|hasnt signed|havent signed|signed up|signed for|sign for|signed up to|responded|response|answered|heard from|heard back from|come back to us|come back|came back|returned|sent back",
	delivered:
		"had|got|have had|done|done it|briefed|been briefed|get|given|rolled out|covered|reached|had their|had its|trained|complied|complete|completed|finished|adopted|installed|visited|taken up|seen|received|told",
	borough:
		"borough|district|council|site|school|county|parish|ward|branch|town|department|organisation|organisations|partner|places|area|library|station|member body|village|depot|chapel|unit|harbour|team|house|league|city|body|bodies|company|companies|supplier|agency|agencies|institute|faculty|region|country|countries|club|channel|studio|hospital|trust|office|section",
	lacks:
		"still need|short of|missing|has no|have no|still to|left to|yet to|yet to have|still has to|still have to|still waiting on|holdout|holdouts|stragglers|outstanding",
	coverage: "coverage|take up|uptake|how many have|compliance",
} as const;
