"""What publishing systems and agencies export: WordPress, ReliefWeb, NITF, NewsML-G2."""
