/** What is awaited, comes out, is sent round and acknowledged. */
export const guidance = {
	release:
		"released|release|out|came out|come out|issued|issue|published|publish|out yet|put out|arrived|arrive|landed|here|new|turned up|coming out|got|received|in force|available|see|had|come through",
	expect:
		"expected|expect|waiting|waiting for|waiting on|awaiting|awaited|still waiting|expecting|to come|outstanding|due out|await|wait",
	circulate:
		"circulated|circulate|sent|send|sent to|sent out|who got|distributed|gone to|circulation|go to|sent round|shared|go out|gone out|went out|send out",
	issuer: "issuer|who issue|issuing|publisher|who publish|writing|wrote|author|who wrote|write",
	watcher: "watching|watch|watching for|watcher|track|tracking|keep an eye|keeping an eye|monitor",
	withdrawn:
		"withdrawn|in force|superseded|replaced|replace|still in force|out of date|obsolete|valid",
	ack: "acknowledged|acknowledge|ack|acked|replied|reply|responded|confirmed|signed for|confirm|answered|response|respond|signed|heard from|heard back",
	delivered:
		"had|got|have had|done|received|briefed|get|given|rolled out|covered|reached|trained|visited|inspected|installed|completed|had their",
	borough:
		"borough|district|council|site|school|county|parish|ward|branch|town|department|organisation|partner|body|place|area|library|station|hospital|member|market|village|island|depot|chapel|centre|unit|farm|club|port|yard|harbour|team|house|league|region|city",
	lacks:
		"need|still need|missing|lack|short of|short|havent had|hasnt had|not had|waiting for|has no|have no|yet to|still to|remain",
} as const;
