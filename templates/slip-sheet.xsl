<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands before the pages of an attached file, $subject: what it is, who
     gives it, and whether its pages follow. -->
<xsl:stylesheet version="1.0"
                xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:sb="urn:shenbao:functions"
                exclude-result-prefixes="sb">
  <xsl:import href="common.xsl"/>

  <xsl:param name="attached" select="/.."/>

  <xsl:variable name="file" select="$attached/file[@id = $subject/@id]"/>
  <xsl:variable name="kind" select="$call/document-kinds/document-kind[
                                    @id = $subject/@kind]/name"/>

  <xsl:template match="/">
    <part id="{$part/@id}">
      <xsl:call-template name="part-titles"/>
      <section>
        <xsl:call-template name="part-heading"/>
        <table style="facts">
          <col width="38mm"/>
          <col width="1*"/>
          <col width="1*"/>
          <body>
            <xsl:call-template name="slip-texts">
              <xsl:with-param name="key" select="'attachment-kind'"/>
              <xsl:with-param name="text" select="$kind"/>
              <xsl:with-param name="origin" select="'call'"/>
            </xsl:call-template>
            <xsl:if test="$subject/title">
              <xsl:call-template name="slip-texts">
                <xsl:with-param name="key" select="'title-short'"/>
                <xsl:with-param name="text" select="$subject/title"/>
                <xsl:with-param name="origin" select="'proposal'"/>
              </xsl:call-template>
            </xsl:if>
            <xsl:if test="$subject/@participant">
              <xsl:call-template name="slip-texts">
                <xsl:with-param name="key" select="'given-by'"/>
                <xsl:with-param name="text" select="$participants[
                    @id = $subject/@participant]/name"/>
                <xsl:with-param name="origin" select="'proposal'"/>
              </xsl:call-template>
            </xsl:if>
            <xsl:call-template name="slip-word">
              <xsl:with-param name="key" select="'attachment-file'"/>
              <xsl:with-param name="word" select="$subject/@file"/>
            </xsl:call-template>
            <xsl:if test="$file/@pages &gt; 0">
              <xsl:call-template name="slip-word">
                <xsl:with-param name="key" select="'attachment-pages'"/>
                <xsl:with-param name="word" select="$file/@pages"/>
              </xsl:call-template>
            </xsl:if>
          </body>
        </table>
        <xsl:call-template name="label-pair">
          <xsl:with-param name="key"
                          select="concat('attachment-', $file/@state)"/>
        </xsl:call-template>
        <xsl:if test="$file/@state = 'apart'">
          <para style="note">
            <xsl:value-of
                select="concat('attachments/', $subject/@id, '.pdf')"/>
          </para>
        </xsl:if>
      </section>
    </part>
  </xsl:template>

  <xsl:template name="slip-texts">
    <xsl:param name="key"/>
    <xsl:param name="text"/>
    <xsl:param name="origin"/>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="style" select="'label'"/>
      </xsl:call-template>
      <cell lang="zh">
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="lang" select="'zh'"/>
          <xsl:with-param name="origin" select="$origin"/>
        </xsl:call-template>
      </cell>
      <cell lang="en">
        <xsl:call-template name="words">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="lang" select="'en'"/>
          <xsl:with-param name="origin" select="$origin"/>
        </xsl:call-template>
      </cell>
    </row>
  </xsl:template>

  <!-- The same in every language. -->
  <xsl:template name="slip-word">
    <xsl:param name="key"/>
    <xsl:param name="word"/>
    <row keep="yes">
      <xsl:call-template name="label-cell">
        <xsl:with-param name="key" select="$key"/>
        <xsl:with-param name="style" select="'label'"/>
      </xsl:call-template>
      <cell colspan="2">
        <xsl:value-of select="$word"/>
      </cell>
    </row>
  </xsl:template>
</xsl:stylesheet>
