"""What readers tell beside their questions: what found no answer or did not help, and what they want to hear of.

Read `records`, then `voice`. `anonymous` leaves out of a question what could name a person; `gaps` shows an operator
what was asked in vain; `wishes` knows "tell me when there is news on …".
"""
